/**
 * The reference as a static site. {@code Site} makes all files from the {@code Reference}; {@code
 * *Page} classes make one page each and {@code Frame} what stands around them. Texts of ours come
 * in English and Korean from the resource bundle, both on every page; the browser shows one.
 */
@NullMarked
package io.github.kiwoomjava.docs.site;

import org.jspecify.annotations.NullMarked;
