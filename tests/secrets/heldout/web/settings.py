from pathlib import Path
import environ

env = environ.Env(DEBUG=(bool, False))
SECRET_KEY = "⟦signing secret⟧"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "web",
        "PASSWORD": env("DB_PASSWORD"),
    },
    "legacy": {
        "ENGINE": "django.db.backends.mysql",
        "USER": "legacy",
        "PASSWORD": "⟦=ameise7Turm⟧",
        "HOST": "10.1.4.9",
    },
}
EMAIL_HOST_PASSWORD = env("SENDGRID_API_KEY", default="⟦sendgrid key⟧")
CSRF_COOKIE_NAME = "csrftoken_v2"
REST_FRAMEWORK = {"DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"]}
SIMPLE_JWT = {"SIGNING_KEY": env("JWT_KEY"), "AUTH_HEADER_TYPES": ("Bearer",), "TOKEN_OBTAIN_SERIALIZER": "web.tokens.Pair"}
STRIPE_PUBLISHABLE_KEY = "pk_test_TYooMQauvdEDq54NiTphI7jx"
KLAVIYO = {"public": "XyZ12a", "private": "⟦klaviyo key⟧"}
GOOGLE_MAPS = "⟦google key⟧"
