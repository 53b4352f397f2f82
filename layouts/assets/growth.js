/* Waypoints: small enhancements of a growth site. Every page reads and prints fully without this file. */
document.addEventListener('DOMContentLoaded', () => {
  const { $$ } = window.waypoints;
  // What stands open beside a text would stand in its way on a narrow screen.
  if (matchMedia('(max-width: 79.99rem)').matches) for (const each of $$('details[data-beside]')) each.open = false;
  for (const button of $$('[data-print]')) button.addEventListener('click', () => print());
});
