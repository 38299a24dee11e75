export { GET } from '@/app/[locale]/agreements/[slug]/pages.xml/route';
