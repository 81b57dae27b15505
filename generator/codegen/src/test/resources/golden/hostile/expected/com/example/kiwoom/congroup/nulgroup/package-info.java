/** The operations of the group nulgroup. */
@NullMarked
package com.example.kiwoom.congroup.nulgroup;

import org.jspecify.annotations.NullMarked;
