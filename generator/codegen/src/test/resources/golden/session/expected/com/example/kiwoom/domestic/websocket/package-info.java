/** The operations of the group websocket. */
@NullMarked
package com.example.kiwoom.domestic.websocket;

import org.jspecify.annotations.NullMarked;
