/** The market domestic. */
@NullMarked
package com.example.kiwoom.domestic;

import org.jspecify.annotations.NullMarked;
