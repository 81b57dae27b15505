/** The operations of the group etc. */
@NullMarked
package com.example.kiwoom.congroup.etc;

import org.jspecify.annotations.NullMarked;
