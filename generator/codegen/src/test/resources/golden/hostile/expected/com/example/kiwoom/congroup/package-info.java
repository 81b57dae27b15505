/** The market congroup. */
@NullMarked
package com.example.kiwoom.congroup;

import org.jspecify.annotations.NullMarked;
