// Before the first paint: the reader's theme and language.
(function () {
  'use strict';
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('kiwoom-theme');
    if (theme) root.dataset.theme = theme;
    var language = localStorage.getItem('kiwoom-language') ||
        ((navigator.language || '').indexOf('ko') === 0 ? 'ko' : 'en');
    root.dataset.lang = language;
    root.lang = language;
  } catch (e) {
    // a browser that keeps nothing for files shows the defaults
  }
})();
