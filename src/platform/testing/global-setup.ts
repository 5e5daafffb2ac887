/** Prepares what database and browser tests share; replaced by the database harness. */
export default function setup(): void {}
