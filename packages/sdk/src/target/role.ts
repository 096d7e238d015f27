/**
 * Elements that have a role without saying so: the ones guides point at. A small part of HTML-AAM
 * (https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings); any other role needs the `role` attribute.
 */
const implicit: Record<string, string> = {
  button: 'button, summary, input:is([type=button], [type=submit], [type=reset], [type=image])',
  link: 'a[href], area[href]',
  textbox: 'textarea, input:not([list]):is(:not([type]), [type=text], [type=email], [type=tel], [type=url])',
  searchbox: 'input[type=search]:not([list])',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select:not([multiple]):not([size]), input[list]',
  slider: 'input[type=range]',
  spinbutton: 'input[type=number]',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img:not([alt=""])',
  list: 'ul, ol, menu',
  listitem: 'li',
  navigation: 'nav',
  main: 'main',
  dialog: 'dialog',
  table: 'table',
  row: 'tr',
  cell: 'td',
  option: 'option',
  form: 'form',
}

/** A selector for every element with the role; one whose `role` attribute says otherwise is left out. */
export function selectorForRole(role: string): string {
  const explicit = `[role~="${role.replace(/["\\]/g, '')}"]`
  const own = Object.hasOwn(implicit, role) ? implicit[role] : undefined
  return own ? `${explicit}, :is(${own}):not([role])` : explicit
}
