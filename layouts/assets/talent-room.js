/* Waypoints: hidden names, who stands beside whom, the way into a presentation; talent/case.html tells how. */
(() => {
  'use strict';
  const { $, $$ } = window.waypoints;

  function nameless(box) {
    const nodes = $$('[data-who]'), names = nodes.map((node) => node.textContent), known = [...new Set(names)];
    box.addEventListener('change', () => nodes.forEach((node, at) => { node.textContent = box.checked ? `Person ${known.indexOf(names[at]) + 1}` : names[at]; }));
  }

  function columns(form) {
    const boxes = $$('input', form), nodes = $$('[data-column]'), known = new Set(boxes.map((box) => box.value));
    window.waypoints.choosing(boxes, (each) => known.has(each), $('button', form), (ids) => {
      for (const node of nodes) node.hidden = ids.length > 0 && !ids.includes(node.dataset.column);
    });
  }

  // What presents is fetched when it is first asked for.
  function presenting(start) {
    start.addEventListener('click', () => {
      const script = document.createElement('script');
      script.src = start.dataset.present;
      script.addEventListener('load', () => window.waypoints.present(start));
      document.head.append(script);
    }, { once: true });
  }

  document.addEventListener('DOMContentLoaded', () => {
    for (const [selector, run] of [['[data-nameless]', nameless], ['[data-tray]', columns], ['[data-present]', presenting]]) {
      const node = $(selector);
      if (node) run(node);
    }
  });
})();
