(function () {
  'use strict';
  var root = document.documentElement;
  var input = document.getElementById('search');
  var list = document.getElementById('results');
  var language = document.getElementById('language');
  var theme = document.getElementById('theme');
  var menu = document.getElementById('menu');
  var groups = document.getElementById('groups');
  var data = window.kiwoomSearch;
  var entries = null;
  var chosen = -1;

  function keep(name, value) {
    try { localStorage.setItem(name, value); } catch (e) { /* as in theme.js */ }
  }

  function speak() {
    var korean = root.dataset.lang === 'ko';
    root.lang = root.dataset.lang;
    language.textContent = korean ? 'English' : '한국어';
    language.lang = korean ? 'en' : 'ko';
    input.placeholder = input.dataset[root.dataset.lang];
    input.setAttribute('aria-label', input.placeholder);
  }

  language.addEventListener('click', function () {
    root.dataset.lang = root.dataset.lang === 'ko' ? 'en' : 'ko';
    keep('kiwoom-language', root.dataset.lang);
    speak();
  });
  theme.addEventListener('click', function () {
    var dark = root.dataset.theme ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    keep('kiwoom-theme', root.dataset.theme);
  });
  menu.addEventListener('click', function () {
    var open = groups.classList.toggle('open');
    menu.setAttribute('aria-expanded', String(open));
  });

  function file(id) {
    return (/^0[a-z]$/.test(id) ? id + '-lower' : id) + '.html';
  }

  function add(title, detail, href) {
    var item = document.createElement('li');
    item.id = 'result-' + list.children.length;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.dataset.href = href;
    var strong = document.createElement('strong');
    strong.textContent = title;
    var small = document.createElement('small');
    small.textContent = detail;
    item.append(strong, small);
    item.addEventListener('mousedown', function (event) {
      event.preventDefault();
      location.href = href;
    });
    list.appendChild(item);
  }

  function show(hits) {
    list.textContent = '';
    chosen = -1;
    hits.forEach(function (hit) {
      var place = hit.item.place;
      if (hit.item.kind === 'operation') {
        var operation = data[0][place];
        add(operation[0] + ' ' + operation[2], operation[1] + ' · ' + operation[3], file(operation[0]));
      } else if (hit.item.kind === 'field') {
        var field = data[1][place];
        var first = data[0][field[3][0]];
        add((field[0] || field[1]) + ' ' + field[2],
            field[1] + ' · ' + field[3].length + ' × ' + first[0] + ' ' + first[2], file(first[0]));
      } else {
        add(data[2][place][0], data[2][place].slice(1, 5).join(', '), 'codes.html#' + data[2][place][0]);
      }
    });
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    if (hits.length) choose(0);
  }

  function choose(index) {
    var items = list.children;
    if (chosen >= 0 && items[chosen]) items[chosen].setAttribute('aria-selected', 'false');
    chosen = (index + items.length) % items.length;
    items[chosen].setAttribute('aria-selected', 'true');
    items[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[chosen].id);
  }

  function search() {
    if (!entries) entries = window.kiwoomFind.build(data);
    show(window.kiwoomFind.find(entries, input.value, 30));
  }

  input.addEventListener('input', search);
  input.addEventListener('focus', function () { if (input.value) search(); });
  input.addEventListener('blur', function () {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  });
  input.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' && list.children.length) choose(chosen + 1);
    else if (event.key === 'ArrowUp' && list.children.length) choose(chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) location.href = list.children[chosen].dataset.href;
    else if (event.key === 'Escape') input.blur();
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });

  // The operations by group, as they would stand in every page otherwise.
  function navigate() {
    var nav = groups.querySelector('nav');
    var current = groups.dataset.current;
    var byGroup = {};
    data[0].forEach(function (operation) {
      var name = operation[1].slice(0, operation[1].lastIndexOf('.'));
      (byGroup[name] = byGroup[name] || []).push(operation);
    });
    Object.keys(byGroup).sort().forEach(function (name) {
      var details = document.createElement('details');
      var summary = document.createElement('summary');
      summary.textContent = name.replace('.', ' · ') + ' ';
      var count = document.createElement('span');
      count.className = 'count';
      count.textContent = byGroup[name].length;
      summary.appendChild(count);
      var list = document.createElement('ul');
      byGroup[name].forEach(function (operation) {
        var link = document.createElement('a');
        link.href = file(operation[0]);
        link.title = operation[0];
        [['en', operation[1].slice(operation[1].lastIndexOf('.') + 1)], ['ko', operation[2]]]
            .forEach(function (text) {
              var span = document.createElement('span');
              span.lang = text[0];
              span.textContent = text[1];
              link.appendChild(span);
            });
        if (operation[0] === current) {
          link.setAttribute('aria-current', 'page');
          details.open = true;
        }
        var item = document.createElement('li');
        item.appendChild(link);
        list.appendChild(item);
      });
      details.append(summary, list);
      nav.appendChild(details);
    });
  }

  navigate();
  speak();
  var here = groups.querySelector('[aria-current]');
  if (here) here.scrollIntoView({ block: 'center' });
})();
