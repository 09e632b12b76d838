/**
 * An element with lengths and other properties of its own. The policy of the site forbids style attributes in markup, and htl writes one
 * on its way even for an object; setting properties on the element is allowed.
 */
export function styled<E extends HTMLElement>(element: E, properties: Readonly<Record<string, string>>): E {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  return element;
}
