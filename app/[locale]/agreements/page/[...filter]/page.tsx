import { agreementLists } from '../../agreement-lists';

const { generateMetadata, Page } = agreementLists('page');

export { generateMetadata, Page as default };
