/** The call is wrong, not the model: no such model, scenario, line or period. The CLI ends with 2. */
export class CallError extends Error {}
