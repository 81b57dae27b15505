/** The operations of the group chart. */
@NullMarked
package com.example.kiwoom.domestic.chart;

import org.jspecify.annotations.NullMarked;
