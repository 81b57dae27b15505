/** The operations of the group orders. */
@NullMarked
package com.example.kiwoom.domestic.orders;

import org.jspecify.annotations.NullMarked;
