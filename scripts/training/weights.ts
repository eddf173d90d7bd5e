/** Labelled texts of the team count more than our own: they are what people are like. */
export const LABELLED_WEIGHT = 1.5;
