import article from 'attributed-article/dist/index.js';

console.log(article.id);
