/** The operations of the group quotes. */
@NullMarked
package com.example.kiwoom.domestic.quotes;

import org.jspecify.annotations.NullMarked;
