import { agreementLists } from './agreement-lists';

const { generateMetadata, Page } = agreementLists();

export { generateMetadata, Page as default };
