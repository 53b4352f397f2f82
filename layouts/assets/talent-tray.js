/* Waypoints: who is picked for a comparison; talent/case.html tells how. */
(() => {
  'use strict';
  const { $, $$, arrived, said, put } = window.waypoints, MOST = 4;
  const picked = () => (said('compare').match(/p\d+/g) || []).slice(0, MOST);

  // Boxes whose values are people, of those `known`; `shown` is told who is picked.
  function choosing(boxes, known, clear, shown) {
    function show() {
      const ids = picked().filter(known);
      for (const box of boxes) box.disabled = !(box.checked = ids.includes(box.value)) && ids.length >= MOST;
      shown(ids);
    }
    const pick = (ids) => { put('compare', ids.join('.')); show(); };
    for (const box of boxes) box.addEventListener('change', () => {
      const others = picked().filter((each) => known(each) && each !== box.value);
      pick(box.checked ? [...others, box.value] : others);
    });
    clear.addEventListener('click', () => pick([]));
    arrived(show);
    show();
    return show;
  }
  window.waypoints.choosing = choosing;

  function tray(boxes) {
    const bar = document.createElement('div'), nameless = $('[data-nameless]');
    bar.className = 'deck tray-bar';
    bar.role = 'group';
    bar.ariaLabel = 'Comparison';
    bar.innerHTML = '<output></output><a>Compare</a><button type="button">Clear</button>';
    $('main').append(bar);
    const [out, link, clear] = bar.children;
    const show = choosing(boxes, () => true, clear, (ids) => {
      const here = boxes.filter((box) => box.checked), pages = new Set(here.map((box) => box.dataset.to)), others = ids.length - here.length;
      const who = nameless?.checked ? [here.length && here.length + ' picked here'] : here.map((box) => box.dataset.name);
      out.textContent = [...who, others && others + ' picked elsewhere'].filter(Boolean).join(', ') + (pages.size > 1 ? ': pick people of one level, these are of several.' : ids.length < 2 ? '. Pick one more, here or on another page.' : '');
      link.hidden = pages.size !== 1 || ids.length < 2;
      if (!link.hidden) link.href = [...pages][0] + '#compare=' + ids.join('.');
      bar.hidden = !ids.length;
    });
    nameless?.addEventListener('change', show);
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]'), ids = picked();
    if (link && ids.length && /^[^#:]+\.html$/.test(link.getAttribute('href'))) link.hash = 'compare=' + ids.join('.');
  });
  document.addEventListener('DOMContentLoaded', () => { const boxes = $$('[data-pick]'); if (boxes.length) tray(boxes); });
})();
