/* Waypoints: presentation, hidden names and the comparison of a talent site. Every page reads fully without this file.

   Presentation. `data-present` on a button walks what is marked `data-slide` within `data-deck`, one at a time; what is
   filtered out is left out. `.deck` holds its controls, and with `data-timer` the time that a slide has been up.
   Names. `data-nameless` on a checkbox puts “Person 3” in the place of whatever is marked `data-who`.
   Comparison. Who is picked stands in the fragment, as #compare=p1.p3, beside what others put there, and goes along
   on links to other pages of the site. `data-pick` is somebody's checkbox, `data-tray` the choice on the page of a level. */
(() => {
  'use strict';
  const { $, $$, arrived } = window.waypoints;
  const root = document.documentElement, MOST = 4;

  // The fragment is a list of `key=value`, joined by `&`.
  const parts = () => location.hash.slice(1).split('&').filter(Boolean);
  const picked = () => ((parts().find((part) => part.startsWith('compare=')) || '').slice(8).match(/p\d+/g) || []).slice(0, MOST);
  function pick(ids) {
    const kept = parts().filter((part) => !part.startsWith('compare=') && part.includes('='));
    const all = [...kept, ...(ids.length ? ['compare=' + ids.join('.')] : [])].join('&');
    history.replaceState(null, '', all ? '#' + all : location.pathname + location.search);
  }
  const toggled = (ids, id, on) => (on ? [...ids.filter((each) => each !== id), id] : ids.filter((each) => each !== id));

  function make(tag, text, attributes) {
    const node = Object.assign(document.createElement(tag), attributes);
    node.append(text);
    return node;
  }

  // Elsewhere than on the page of a level: checkboxes, and a bar that leads to it.
  function tray() {
    const boxes = $$('[data-pick]');
    if (!boxes.length) return;
    const link = make('a', 'Compare'), said = make('output', ''), bar = make('div', said, { className: 'deck tray-bar', hidden: true });
    const clear = make('button', 'Clear', { type: 'button' });
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Comparison');
    bar.append(link, clear);
    $('main').append(bar);

    function show() {
      const ids = picked(), here = boxes.filter((box) => ids.includes(box.dataset.pick));
      const pages = new Set(here.map((box) => box.dataset.to));
      for (const box of boxes) {
        box.checked = ids.includes(box.dataset.pick);
        box.disabled = !box.checked && ids.length >= MOST;
      }
      const names = [...new Set(here.map((box) => box.dataset.name))].join(', '), others = ids.length - new Set(here.map((box) => box.dataset.pick)).size;
      said.textContent = pages.size > 1 ? `${names} are at different levels: pick people of one level.`
        : `${names}${others ? `${names ? ' and ' : ''}${others} picked elsewhere` : ''}${ids.length < 2 ? '. Pick one more, here or on another page.' : ''}`;
      link.hidden = pages.size !== 1 || ids.length < 2;
      if (!link.hidden) link.href = `${[...pages][0]}#compare=${ids.join('.')}`;
      bar.hidden = !ids.length;
    }
    for (const box of boxes) box.addEventListener('change', () => { pick(toggled(picked(), box.dataset.pick, box.checked)); show(); });
    clear.addEventListener('click', () => { pick([]); show(); });
    arrived(show);
    show();
  }

  // On the page of a level: columns.
  function columns() {
    const form = $('[data-tray]');
    if (!form) return;
    const boxes = $$('input', form), known = new Set(boxes.map((box) => box.value));
    const nodes = $$('[data-column]');
    function show() {
      const ids = picked().filter((id) => known.has(id));
      for (const box of boxes) {
        box.checked = ids.includes(box.value);
        box.disabled = !box.checked && ids.length >= MOST;
      }
      for (const node of nodes) node.hidden = ids.length > 0 && !ids.includes(node.dataset.column);
      form.closest('main').dataset.beside = ids.length || boxes.length;
    }
    form.addEventListener('change', ({ target }) => { pick(toggled(picked().filter((id) => known.has(id)), target.value, target.checked)); show(); });
    $('[data-everyone]', form).addEventListener('click', () => { pick([]); show(); });
    arrived(show);
    show();
  }

  // Who is picked goes along to other pages of the site.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]'), to = link && link.getAttribute('href');
    if (to && picked().length && !/[#:]/.test(to) && to.endsWith('.html')) link.hash = 'compare=' + picked().join('.');
  });

  function nameless() {
    const box = $('[data-nameless]'), marked = $$('[data-who]');
    if (!box || !marked.length) return;
    const names = marked.map((node) => node.textContent), numbers = new Map();
    for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    const show = () => marked.forEach((node, at) => { node.textContent = box.checked ? `Person ${numbers.get(names[at])}` : names[at]; });
    box.addEventListener('change', show);
    show();
  }

  function present() {
    const deck = $('[data-deck]'), start = $('[data-present]'), bar = $('.deck:not(.tray-bar)');
    if (!deck || !start || !bar) return;
    const out = $('[data-at]', bar), timer = $('[data-timer]', bar);
    let slides = [], at = 0, since = 0, tick = 0;
    const on = () => 'presenting' in root.dataset;
    function count() {
      const seconds = Math.floor((Date.now() - since) / 1000);
      timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    }
    function show(index) {
      at = Math.max(0, Math.min(slides.length - 1, index));
      for (const slide of slides) slide.classList.toggle('on', slide === slides[at]);
      out.textContent = `${at + 1} of ${slides.length}`;
      since = Date.now();
      if (timer) count();
      scrollTo(0, 0);
    }
    function open() {
      slides = $$('[data-slide]', deck).filter((slide) => slide.offsetParent);
      if (!slides.length) return;
      root.dataset.presenting = '';
      show(0);
      if (timer) tick = setInterval(count, 1000);
      $('[data-next]', bar).focus();
    }
    function close() {
      clearInterval(tick);
      delete root.dataset.presenting;
      for (const slide of slides) slide.classList.remove('on');
      start.focus();
    }
    start.addEventListener('click', open);
    $('[data-next]', bar).addEventListener('click', () => show(at + 1));
    $('[data-back]', bar).addEventListener('click', () => show(at - 1));
    $('[data-leave]', bar).addEventListener('click', close);
    document.addEventListener('keydown', (event) => {
      if (!on() || event.metaKey || event.ctrlKey || event.altKey) return;
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, PageDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, PageUp: at - 1, Home: 0, End: slides.length - 1 }[event.key];
      if (event.key === 'Escape') close();
      else if (to !== undefined) { event.preventDefault(); show(to); }
    });
  }

  document.addEventListener('DOMContentLoaded', () => { nameless(); tray(); columns(); present(); });
})();
