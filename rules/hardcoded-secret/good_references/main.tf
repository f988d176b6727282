resource "aws_secretsmanager_secret" "erp" {
  name = "importer/erp"
}

locals {
  api_key   = data.aws_secretsmanager_secret_version.erp.secret_string
  secret_id = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:importer/erp-AbCdEf"
}
