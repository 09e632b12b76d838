/** The models that have pages, in the order of the navigation, with the short name of the place. */
export const AREAS: readonly { readonly model: string; readonly area: string }[] = [
  { model: 'worcestershire', area: 'Worcestershire' },
  { model: 'dorset', area: 'Bournemouth, Dorset and Poole' },
  { model: 'southwark', area: 'Southwark' },
  { model: 'lancashire-south-cumbria', area: 'Lancashire and South Cumbria' },
  { model: 'commissioning-framework', area: 'A template for your own place' },
];

/** The short name of the place of a model; the title of a model that is new is long, but true. */
export function areaOf(model: { readonly name: string; readonly title: string }): string {
  return AREAS.find(({ model: name }) => name === model.name)?.area ?? model.title;
}
