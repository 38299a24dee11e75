import { answerSearch } from '@/lib/answers/answer-search';

export const dynamic = 'force-dynamic';

export const GET = answerSearch;

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
