package springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Stock prices over HTTP, with the Kiwoom client as a bean that the starter makes. */
@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Application.class);
    if (System.getenv("KIWOOM_APP_KEY") == null) {
      // Nobody has keys when they look at a sample for the first time.
      application.setAdditionalProfiles("mock");
    }
    application.run(args);
  }
}
