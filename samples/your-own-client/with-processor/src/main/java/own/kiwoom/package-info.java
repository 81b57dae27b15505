/** The client that this program needs, generated while it is compiled. */
@GenerateKiwoomClient(
    name = "OwnKiwoom",
    operations = {"ka10010", "ka10081"})
package own.kiwoom;

import io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient;
