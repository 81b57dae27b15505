package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.runtime.api.CallListener;

/** Makes a listener for each account. */
interface AccountListener {
  CallListener of(String account);
}
