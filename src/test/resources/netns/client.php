<?php
// A client that connects and says nothing: php client.php HOST PORT.
$host = str_contains($argv[1], ':') ? "[$argv[1]]" : $argv[1];
if (!stream_socket_client("tcp://$host:$argv[2]", $code, $message, 8)) {
    echo "$message ($code)\n";
    exit(1);
}
