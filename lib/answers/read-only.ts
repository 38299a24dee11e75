import { answerPreflight, READING } from '@/lib/api/cors';
import { refuseAllBut } from './answer-problem';

/** What a route exports beside GET whose address is only read: other methods are refused, and named (RFC 9110, 15.5.6). */
const refuse = refuseAllBut(READING);

export {
  answerPreflight as OPTIONS,
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
};
