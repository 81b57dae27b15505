/** The operations of the group sector. */
@NullMarked
package com.example.kiwoom.domestic.sector;

import org.jspecify.annotations.NullMarked;
