WAREHOUSE = "https://wms.svc.cluster.local"
