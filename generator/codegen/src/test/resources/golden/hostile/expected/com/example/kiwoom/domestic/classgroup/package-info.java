/** The operations of the group classgroup. */
@NullMarked
package com.example.kiwoom.domestic.classgroup;

import org.jspecify.annotations.NullMarked;
