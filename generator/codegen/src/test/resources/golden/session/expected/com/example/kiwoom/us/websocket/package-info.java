/** The operations of the group websocket. */
@NullMarked
package com.example.kiwoom.us.websocket;

import org.jspecify.annotations.NullMarked;
