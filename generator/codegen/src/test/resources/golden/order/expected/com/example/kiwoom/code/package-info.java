/** Codes as open types. */
@NullMarked
package com.example.kiwoom.code;

import org.jspecify.annotations.NullMarked;
