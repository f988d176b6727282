terraform {
  backend "s3" {
    bucket = "nw-terraform-state-8f3c21"
    key    = "importer/terraform.tfstate"
  }
}

resource "aws_db_instance" "orders" {
  identifier          = "orders"
  username            = "nwadmin"
  password            = "⟦=Zinnober-Ampel-41⟧"
  snapshot_identifier = "orders-2026-01-01-0a1b2c3d4e5f"
  kms_key_id          = "arn:aws:kms:eu-west-1:123456789012:key/9f8e7d6c-5b4a-4392-8170-6f5e4d3c2b1a"
}

resource "aws_ssm_parameter" "refresh_token" {
  name  = "/importer/refresh_token"
  type  = "SecureString"
  value = "⟦refresh token⟧"
}

resource "aws_ssm_parameter" "client_secret" {
  name  = "/importer/client_secret"
  type  = "SecureString"
  value = var.client_secret
}

resource "random_password" "db" {
  length           = 32
  override_special = "!#$%&*()-_=+[]{}<>:?"
}

data "aws_secretsmanager_secret_version" "api" {
  secret_id = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:importer/api-AbCdEf"
}

provider "datadog" {
  api_key = "⟦datadog key⟧"
  app_key = var.datadog_app_key
}
