// Shows the API description that the page names.
const root = document.getElementById('reference');
window.SwaggerUIBundle({ url: root.dataset.description, domNode: root, deepLinking: true, docExpansion: 'list', defaultModelsExpandDepth: 0, validatorUrl: null });
