export { GET } from '@/app/[locale]/agreements/[slug]/picture.png/route';
