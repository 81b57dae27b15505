/** The operations of the group group. */
@NullMarked
package com.example.kiwoom.group.group;

import org.jspecify.annotations.NullMarked;
