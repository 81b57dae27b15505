/** The market group. */
@NullMarked
package com.example.kiwoom.group;

import org.jspecify.annotations.NullMarked;
