import { refuseMethod } from '@/lib/answers/answer';
import { answerSearch } from '@/lib/answers/answer-search';
import { answerPreflight } from '@/lib/api/cors';

export const dynamic = 'force-dynamic';

export const GET = answerSearch;

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
