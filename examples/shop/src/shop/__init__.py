"""The mug shop: sells on Amazon, packs and ships by itself."""
