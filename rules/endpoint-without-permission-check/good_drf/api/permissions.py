from rest_framework.permissions import BasePermission


class InDispatch(BasePermission):
    def has_permission(self, request, view):
        return request.user.groups.filter(name="dispatch").exists()
