from rest_framework import serializers


class OrderSerializer(serializers.Serializer):
    AmazonOrderId = serializers.CharField()
    OrderStatus = serializers.CharField()
    BuyerInfo = serializers.DictField()
