// Finds operations, fields and codes as one types: by words in both languages, elements and ids,
// by initial consonants, and with one typo.
(function (scope) {
  'use strict';
  var INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

  function initials(text) {
    var out = '';
    for (var i = 0; i < text.length; i++) {
      var code = text.charCodeAt(i) - 0xac00;
      out += code >= 0 && code < 11172 ? INITIALS.charAt(Math.floor(code / 588)) : text.charAt(i);
    }
    return out;
  }

  function isInitials(word) {
    return /^[ㄱ-ㅎ]+$/.test(word);
  }

  // Whether one letter more, less or other, or two that changed places, make the words equal.
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i++;
    var x = a.slice(i);
    var y = b.slice(i);
    return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) ||
        (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  }

  function entry(kind, place, names, texts) {
    var text = names.concat(texts).join('\u0001').toLowerCase();
    var words = [];
    names.concat(texts).forEach(function (name) {
      name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^0-9a-z가-힣]+/)
          .forEach(function (word) { if (word) words.push(word); });
    });
    return {
      kind: kind, place: place, text: text, words: words,
      names: names.map(function (name) { return name.toLowerCase(); }),
      initials: initials(text)
    };
  }

  function build(data) {
    var entries = [];
    data[0].forEach(function (operation, i) {
      entries.push(entry('operation', i, [operation[0], operation[1], operation[2]], [operation[3]]));
    });
    data[1].forEach(function (field, i) {
      entries.push(entry('field', i, [field[0], field[1], field[2]], []));
    });
    data[2].forEach(function (code, i) {
      entries.push(entry('code', i, [code[0]], code.slice(1)));
    });
    return entries;
  }

  function score(item, word) {
    var best = 0;
    for (var i = 0; i < item.names.length; i++) {
      var name = item.names[i];
      if (name === word) best = Math.max(best, 100);
      else if (name.indexOf(word) >= 0) best = Math.max(best, 40 + 30 * word.length / name.length);
    }
    if (!best && item.text.indexOf(word) >= 0) best = 25;
    if (!best && isInitials(word) && item.initials.indexOf(word) >= 0) best = 20;
    if (!best && word.length >= 4) {
      for (var j = 0; j < item.words.length; j++) {
        if (isNear(item.words[j], word)) { best = 10; break; }
      }
    }
    return best && best + (item.kind === 'operation' ? 15 : 0);
  }

  function find(entries, text, most) {
    var words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    var hits = [];
    for (var i = 0; i < entries.length; i++) {
      var sum = 0;
      for (var j = 0; j < words.length; j++) {
        var one = score(entries[i], words[j]);
        if (!one) { sum = 0; break; }
        sum += one;
      }
      if (sum) hits.push({ item: entries[i], score: sum });
    }
    hits.sort(function (a, b) { return b.score - a.score || a.item.place - b.item.place; });
    return hits.slice(0, most);
  }

  var api = { build: build, find: find };
  if (typeof module !== 'undefined' && module.exports) module.exports = api;
  else scope.kiwoomFind = api;
})(this);
