package io.github.kiwoomjava.spring.test;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.script.FaultProfile;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** What one test has scripted is no matter of the next. */
final class ForgetScripts extends AbstractTestExecutionListener {
  @Override
  public void afterTestMethod(TestContext test) {
    MockKiwoom mock = test.getApplicationContext().getBean(MockKiwoom.class);
    mock.resetScripts();
    mock.faults(FaultProfile.named("calm"));
    mock.clearRequests();
  }
}
