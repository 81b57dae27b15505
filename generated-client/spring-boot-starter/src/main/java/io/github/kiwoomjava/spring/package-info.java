/**
 * Spring Boot: clients as beans, made of {@code kiwoom.*}. See {@link
 * io.github.kiwoomjava.spring.KiwoomProperties} for what can be set and {@link
 * io.github.kiwoomjava.spring.KiwoomCustomizer} for what cannot.
 */
@NullMarked
package io.github.kiwoomjava.spring;

import org.jspecify.annotations.NullMarked;
