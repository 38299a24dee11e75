/** The field by which an editor says that what is on the record already is to be recorded again. */
export const ALL_THE_SAME = 'all-the-same';
