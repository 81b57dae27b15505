/** The operations of the group account. */
@NullMarked
package com.example.kiwoom.domestic.account;

import org.jspecify.annotations.NullMarked;
