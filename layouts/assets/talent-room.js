/* Waypoints: presentation, hidden names and the comparison of a talent site. Every page reads fully without this file.

   `data-present` on a button walks what is `data-slide` within `data-deck` and not filtered out; `.deck` has its controls.
   `data-nameless` on a checkbox puts “Person 3” in the place of whatever is `data-who`.
   Who is picked stands in the fragment, as #compare=p1.p3 beside what else is there, and goes along to other pages.
   `data-pick` is somebody's checkbox; `data-tray` the choice on the page of a level, where columns are `data-column`. */
(() => {
  'use strict';
  const { $, $$, arrived } = window.waypoints, root = document.documentElement, MOST = 4;

  const parts = () => location.hash.slice(1).split('&').filter((part) => part.includes('='));
  const isPick = (part) => part.startsWith('compare=');
  const picked = () => ((parts().find(isPick) || '').match(/p\d+/g) || []).slice(0, MOST);
  function pick(ids) {
    const all = [...parts().filter((part) => !isPick(part)), ...(ids.length ? ['compare=' + ids.join('.')] : [])].join('&');
    history.replaceState(null, '', all ? '#' + all : location.pathname + location.search);
  }

  // Boxes that pick people; `shown` is told who is picked, after each change and at first.
  function choosing(boxes, id, among, shown) {
    function show() {
      const ids = picked().filter(among);
      for (const box of boxes) {
        box.checked = ids.includes(id(box));
        box.disabled = !box.checked && ids.length >= MOST;
      }
      shown(ids);
    }
    for (const box of boxes) box.addEventListener('change', () => {
      pick([...picked().filter((each) => among(each) && each !== id(box)), ...(box.checked ? [id(box)] : [])]);
      show();
    });
    arrived(show);
    show();
    return show;
  }

  function tray() {
    const boxes = $$('[data-pick]'), nameless = $('[data-nameless]');
    if (!boxes.length) return;
    const bar = document.createElement('div');
    bar.className = 'deck tray-bar';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Comparison');
    bar.innerHTML = '<output></output><a>Compare</a><button type="button">Clear</button>';
    $('main').append(bar);
    const show = choosing(boxes, (box) => box.dataset.pick, () => true, (ids) => {
      const here = boxes.filter((box) => box.checked), pages = new Set(here.map((box) => box.dataset.to)), link = $('a', bar);
      const others = ids.length - here.length;
      const who = [...(nameless?.checked ? here.length ? [here.length + ' picked here'] : [] : here.map((box) => box.dataset.name)), ...(others ? [others + ' picked elsewhere'] : [])];
      $('output', bar).textContent = who.join(', ') + (pages.size > 1 ? ': pick people of one level, these are of several.' : ids.length < 2 ? '. Pick one more, here or on another page.' : '');
      link.hidden = pages.size !== 1 || ids.length < 2;
      if (!link.hidden) link.href = [...pages][0] + '#compare=' + ids.join('.');
      bar.hidden = !ids.length;
    });
    nameless?.addEventListener('change', show);
    $('button', bar).addEventListener('click', () => { pick([]); show(); });
  }

  function columns() {
    const form = $('[data-tray]');
    if (!form) return;
    const boxes = $$('input', form), nodes = $$('[data-column]'), known = new Set(boxes.map((box) => box.value));
    const show = choosing(boxes, (box) => box.value, (each) => known.has(each), (ids) => {
      for (const node of nodes) node.hidden = ids.length > 0 && !ids.includes(node.dataset.column);
    });
    $('[data-everyone]', form).addEventListener('click', () => { pick([]); show(); });
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]'), ids = picked();
    if (link && ids.length && /^[^#:]+\.html$/.test(link.getAttribute('href'))) link.hash = 'compare=' + ids.join('.');
  });

  function nameless() {
    const box = $('[data-nameless]'), nodes = $$('[data-who]'), names = nodes.map((node) => node.textContent);
    const known = [...new Set(names)], numbers = new Map(known.map((name, at) => [name, at + 1]));
    box?.addEventListener('change', () => nodes.forEach((node, at) => { node.textContent = box.checked ? 'Person ' + numbers.get(names[at]) : names[at]; }));
  }

  function present() {
    const start = $('[data-present]'), bar = $('.deck:not(.tray-bar)'), timer = $('[data-timer]');
    if (!start || !bar) return;
    let slides = [], at = 0, since = 0, tick = 0;
    function count() {
      const seconds = Math.floor((Date.now() - since) / 1000);
      if (timer) timer.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }
    function show(index) {
      at = Math.max(0, Math.min(slides.length - 1, index));
      for (const slide of slides) slide.classList.toggle('on', slide === slides[at]);
      $('[data-at]', bar).textContent = `${at + 1} of ${slides.length}`;
      since = Date.now();
      count();
      scrollTo(0, 0);
    }
    function open() {
      slides = $$('[data-deck] [data-slide]').filter((slide) => slide.offsetParent);
      if (!slides.length) return;
      root.dataset.presenting = '';
      show(0);
      tick = setInterval(count, 1000);
      $('[data-next]', bar).focus();
    }
    function close() {
      clearInterval(tick);
      delete root.dataset.presenting;
      start.focus();
    }
    start.addEventListener('click', open);
    $('[data-next]', bar).addEventListener('click', () => show(at + 1));
    $('[data-back]', bar).addEventListener('click', () => show(at - 1));
    $('[data-leave]', bar).addEventListener('click', close);
    document.addEventListener('keydown', (event) => {
      if (!('presenting' in root.dataset) || event.metaKey || event.ctrlKey || event.altKey) return;
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, PageDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, PageUp: at - 1, Home: 0, End: slides.length - 1 }[event.key];
      // What is taller than the screen is scrolled before it is left.
      const down = scrollY + innerHeight < root.scrollHeight - 4, up = scrollY > 4;
      if (/^(Arrow|Page)Down$/.test(event.key) ? down : /^(Arrow|Page)Up$/.test(event.key) && up) return;
      if (event.key === 'Escape') close();
      else if (to !== undefined) { event.preventDefault(); show(to); }
    });
  }

  document.addEventListener('DOMContentLoaded', () => { nameless(); tray(); columns(); present(); });
})();
