/** The client and the catalogue of all operations. */
@NullMarked
package com.example.kiwoom;

import org.jspecify.annotations.NullMarked;
