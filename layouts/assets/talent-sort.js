/* Waypoints: sortable tables of a talent site; talent/macros.html tells how they work. */
(() => {
  'use strict';
  const { $, $$, later } = window.waypoints;
  const BY = {
    text: (cell) => cell.dataset.by || cell.textContent.trim(),
    number: (cell) => parseFloat(cell.dataset.by || cell.textContent) || 0,
    rating: (cell) => 'bnmx'.indexOf(cell.className[0]),
  };
  const NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' };

  function sortable(table) {
    const heads = $$('thead th[data-sort]', table), order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const came = new Map($$('tbody', table).map((body) => [body, [...body.rows]]));
    const wide = (row) => row.cells[0].hasAttribute('colspan');
    function sort(head) {
      const way = NEXT[head.ariaSort], key = BY[head.dataset.sort], at = head.cellIndex;
      for (const each of heads) each.ariaSort = each === head ? way : 'none';
      const sign = way === 'descending' ? -1 : 1;
      for (const [body, rows] of came) {
        const keyed = rows.filter((row) => row.cells[at] && !wide(row)).map((row) => [key(row.cells[at]), row]);
        if (way !== 'none') keyed.sort(([one], [other]) => sign * (typeof one === 'number' ? one - other : order.compare(one, other)));
        const sorted = keyed.map(([, row]) => row);
        if (later) later(sorted.filter((row) => !row.hidden));
        body.append(...rows.filter(wide), ...sorted);
      }
    }
    for (const head of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      head.ariaSort ||= 'none';
      button.addEventListener('click', () => sort(head));
    }
  }

  document.addEventListener('DOMContentLoaded', () => { for (const table of $$('table[data-sortable]')) sortable(table); });
})();
