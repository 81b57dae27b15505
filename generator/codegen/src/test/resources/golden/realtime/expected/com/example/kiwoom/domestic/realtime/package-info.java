/** The operations of the group realtime. */
@NullMarked
package com.example.kiwoom.domestic.realtime;

import org.jspecify.annotations.NullMarked;
