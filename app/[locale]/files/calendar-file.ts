/** The file that a page's calendar is. */
export const CALENDAR = 'calendar.ics';
