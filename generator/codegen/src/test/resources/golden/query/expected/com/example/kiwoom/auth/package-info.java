/** The operations of the group auth. */
@NullMarked
package com.example.kiwoom.auth;

import org.jspecify.annotations.NullMarked;
